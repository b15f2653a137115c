import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';

/** Where nothing can be read: the template, or correcting the tables that are there. */
export const TemplateOffer = ({ any }: { readonly any: boolean }) => {
  const { run } = useApp();
  return (
    <div class="empty-state">
      <p>
        {any
          ? 'Chưa bảng nào đọc được. Hãy chọn lại cột ở trên, hoặc bắt đầu bằng bảng mẫu.'
          : 'Tệp này chưa có bảng họp nào. Hãy tạo bảng mẫu, hoặc mở đúng tệp có sổ họp.'}
      </p>
      <Button
        primary
        deed="template"
        onClick={() =>
          void run({ key: 'template', name: 'createTemplate', args: [], say: ({ message }) => ({ text: message }) })
        }
      >
        Tạo bảng mẫu
      </Button>
      <p class="hint">Chỉ thêm các trang còn thiếu, không sửa trang đang có.</p>
      {!any && (
        <Button
          deed="above"
          onClick={() =>
            void run({ key: 'above', name: 'createAbove', args: [], say: ({ message }) => ({ text: message }) })
          }
        >
          Tạo trang cho cấp trên
        </Button>
      )}
    </div>
  );
};
