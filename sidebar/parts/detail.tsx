import { plain } from '../text/plain.ts';

/** What was said underneath a failure, folded away for those who help; nothing where nothing is to be added. */
export const Detail = ({ of }: { readonly of: string }) =>
  of === '' ? null : (
    <details>
      <summary>Chi tiết cho người hỗ trợ</summary>
      <p>
        <bdi class="data">{plain(of)}</bdi>
      </p>
    </details>
  );
