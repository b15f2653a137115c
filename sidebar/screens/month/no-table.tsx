import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';
import { TemplateButton } from '../setup/template-button.tsx';

/** Where the workbook has no meetings table: the template, or what was recognised instead. */
export const NoTable = () => {
  const { go } = useApp();
  return (
    <div class="next-step">
      <div class="row">
        <TemplateButton />
        <Button onClick={() => go('setup')}>Mở Thiết lập</Button>
      </div>
      <p class="hint">Bảng mẫu chỉ thêm các trang còn thiếu, không sửa trang đang có.</p>
    </div>
  );
};
