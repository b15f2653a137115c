import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';

/** Makes of an empty spreadsheet one of a level above. */
export const AboveButton = () => {
  const { run } = useApp();
  return (
    <Button
      deed="above"
      onClick={() =>
        void run({ key: 'above', name: 'createAbove', args: [], say: ({ message }) => ({ text: message }) })
      }
    >
      Tạo trang cho cấp trên
    </Button>
  );
};
