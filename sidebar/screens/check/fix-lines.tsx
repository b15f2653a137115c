import type { FixBox } from '../../../src/core/findings/fix.ts';
import { Text } from '../../parts/text.tsx';
import { boxText } from '../../text/boxes.ts';

/** What a fix changes: each box with its old and its new value. */
export const FixLines = ({ boxes }: { readonly boxes: readonly FixBox[] }) => (
  <ul class="fix-lines">
    {boxes.map(({ box, old, new: value }) => (
      <li key={box}>
        <span class="sr">Ô </span>
        {box}:{' '}
        <del>
          <Text of={boxText(old)} most={80} />
        </del>{' '}
        <span aria-hidden="true">→</span>
        <span class="sr">thành</span>{' '}
        <ins>
          <Text of={boxText(value)} most={80} />
        </ins>
      </li>
    ))}
  </ul>
);
