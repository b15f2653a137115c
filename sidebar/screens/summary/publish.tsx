import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';

/** Publishing the year's figures to the level above. */
export const Publish = ({ month }: { readonly month: string }) => {
  const { run } = useApp();
  const year = month.slice(0, 4);
  return (
    <section aria-labelledby="publish-title">
      <h2 id="publish-title">Công bố lên cấp trên</h2>
      <p class="hint">
        Ghi số liệu các tháng của năm {year} vào trang «Xuất {year}» để cấp trên nhập về: chỉ số lượng và tên chi bộ.
      </p>
      <Button
        deed="publish"
        onClick={() =>
          void run({ key: 'publish', name: 'publish', args: [Number(year)], say: ({ message }) => ({ text: message }) })
        }
      >
        Công bố
      </Button>
    </section>
  );
};
