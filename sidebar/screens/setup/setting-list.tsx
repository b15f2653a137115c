import type { SettingsView } from '../../../src/core/views/views.ts';
import { SettingBox } from './setting-box.tsx';

interface Props {
  readonly view: SettingsView;
  readonly put: (view: SettingsView) => void;
}

/** The settings, one below the other, each saved by itself. */
export const SettingList = ({ view, put }: Props) => (
  <>
    <p class="hint">
      {view.exists
        ? 'Các mục này nằm ở trang «Cấu hình». Để trống là dùng mặc định.'
        : 'Chưa có trang «Cấu hình»: đang dùng mặc định. Lưu một mục là trang được tạo.'}
    </p>
    {view.settings.length === 0 && <p>Không có mục nào để đặt.</p>}
    {view.settings.map(setting => (
      <SettingBox key={setting.key} setting={setting} all={view.settings} put={put} />
    ))}
  </>
);
