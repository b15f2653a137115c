import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';

/** Makes the tabs of the template that are not there. */
export const TemplateButton = () => {
  const { run } = useApp();
  return (
    <Button
      primary
      deed="template"
      onClick={() =>
        void run({ key: 'template', name: 'createTemplate', args: [], say: ({ message }) => ({ text: message }) })
      }
    >
      Tạo bảng mẫu
    </Button>
  );
};
