import { plain } from '../text/plain.ts';

interface Props {
  readonly of: string;
  readonly most?: number;
}

/** A text that came from the sheet: shown as text, kept from changing the direction of what stands around it, broken where it is too long. */
export const Text = ({ of, most }: Props) => <bdi class="data">{plain(of, most)}</bdi>;
