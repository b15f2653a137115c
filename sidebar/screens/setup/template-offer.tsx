import { AboveButton } from './above-button.tsx';
import { TemplateButton } from './template-button.tsx';

/** Where nothing can be read: the template, or correcting the tables that are there. */
export const TemplateOffer = ({ any }: { readonly any: boolean }) => (
  <div class="empty-state">
    <p>
      {any
        ? 'Chưa bảng nào đọc được. Hãy chọn lại cột ở trên, hoặc bắt đầu bằng bảng mẫu.'
        : 'Tệp này chưa có bảng họp nào. Hãy tạo bảng mẫu, hoặc mở đúng tệp có sổ họp.'}
    </p>
    <TemplateButton />
    <p class="hint">Chỉ thêm các trang còn thiếu, không sửa trang đang có.</p>
    {!any && <AboveButton />}
  </div>
);
