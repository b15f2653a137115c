/** A reason to stop that is the caller's: one plain sentence, exit 2. */
export class Refusal extends Error {}
