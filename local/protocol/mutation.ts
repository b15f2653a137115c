/** One step of the engine, as its replicas replay it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}
