import type { Texts } from '../../../src/core/summary/texts.ts';
import { useAim } from '../../state/use-aim.ts';
import { CopyText } from './copy-text.tsx';

/** The texts to paste into Zalo. */
export const ZaloTexts = ({ texts: { result, reminder } }: { readonly texts: Texts }) => {
  const place = useAim<HTMLDivElement>('reminder');
  return (
    <>
      <div ref={place}>
        {reminder === null ? (
          <p>Mọi chi bộ đã báo cáo, không cần nhắc.</p>
        ) : (
          <CopyText name="Nhắc chi bộ chưa báo cáo" text={reminder} />
        )}
      </div>
      <CopyText name="Kết quả tháng" text={result} />
    </>
  );
};
