import type { Trouble } from '../server/trouble.ts';

/** All that a page of another version than the server may still show. */
export const Outdated = ({ trouble }: { readonly trouble: Trouble }) => (
  <main class="outdated" role="alert">
    <h1>{trouble.what}</h1>
    <p>Cách tải lại:</p>
    <ol>
      <li>Đóng thanh bên bằng dấu × ở góc trên.</li>
      <li>Mở lại từ menu Tiện ích mở rộng → Sổ chi bộ.</li>
      <li>Nếu vẫn thấy dòng này, hãy tải lại cả trang bảng tính.</li>
    </ol>
  </main>
);
