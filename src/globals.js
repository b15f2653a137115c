// The only top-level functions Google sees. Custom functions get their help in Sheets from the JSDoc on these very declarations, and their
// parameter names from here, so both are written by hand; everything they do is in the bundle above.

/** Builds the menu when a spreadsheet is opened. */
function onOpen() {
  addOn.buildMenu();
}

/** Runs once when the add-on is installed. */
function onInstall() {
  onOpen();
}

/** Notes the day on which a report became complete. */
function onEdit(event) {
  addOn.onEdit(event);
}

/** Answers what the sidebar asks. */
function serve(request) {
  return addOn.serve(request);
}

function menuOpenSidebar() {
  addOn.menuOpenSidebar();
}

function menuCheckMonth() {
  addOn.menuCheckMonth();
}

function menuSummarizeMonth() {
  addOn.menuSummarizeMonth();
}

function menuOpenMonth() {
  addOn.menuOpenMonth();
}

function menuUndoLastFix() {
  addOn.menuUndoLastFix();
}

function menuCreateTemplate() {
  addOn.menuCreateTemplate();
}

function checkMonth(month) {
  return addOn.checkMonth(month);
}

function summarizeMonth(month) {
  return addOn.summarizeMonth(month);
}

function newestMonth() {
  return addOn.newestMonth();
}

function applyFixes(fixes) {
  return addOn.applyFixes(fixes);
}

function undoLastFix() {
  return addOn.undoLastFix();
}

function openMonth(month) {
  return addOn.openMonth(month);
}

function createTemplate() {
  return addOn.createTemplate();
}

function describeLayout() {
  return addOn.describeLayout();
}

function saveLayout(choice) {
  return addOn.saveLayout(choice);
}

function publishYear(year) {
  return addOn.publishYear(year);
}

function createParent(units, year) {
  return addOn.createParent(units, year);
}

function connectUnits(year) {
  return addOn.connectUnits(year);
}

function summarizeUnits(from, to) {
  return addOn.summarizeUnits(from, to);
}

/**
 * Tỷ lệ đảng viên dự sinh hoạt (từ 0 đến 1) của một dòng hoặc cả cột.
 * @param {A2:A30} coMat Số có mặt; hoặc ô ghi dạng 18/20 nếu không có số phải dự.
 * @param {B2:B30} phaiDu Số phải dự.
 * @return Tỷ lệ dự, mỗi dòng một giá trị.
 * @customfunction
 */
function SHCB_TYLE(coMat, phaiDu) {
  return addOn.SHCB_TYLE(coMat, phaiDu);
}

/**
 * Tổng điểm của từng dòng theo khung tiêu chí.
 * @param {A1:G30} diemTieuChi Điểm các tiêu chí, dòng đầu ghi mã tiêu chí.
 * @param {A1:G8} tieuChi Trang Tiêu chí, kể cả dòng tiêu đề.
 * @return Tổng điểm, mỗi dòng một giá trị.
 * @customfunction
 */
function SHCB_DIEM(diemTieuChi, tieuChi) {
  return addOn.SHCB_DIEM(diemTieuChi, tieuChi);
}

/**
 * Xếp loại Tốt, Khá, Trung bình, Kém theo điểm.
 * @param {A2:A30} diem Điểm.
 * @param {A1:C20} cauHinh Trang Cấu hình, kể cả dòng tiêu đề; bỏ trống thì lấy 90, 70, 50.
 * @return Xếp loại, mỗi ô một giá trị.
 * @customfunction
 */
function SHCB_XEPLOAI(diem, cauHinh) {
  return addOn.SHCB_XEPLOAI(diem, cauHinh);
}

/**
 * Kiểm tra từng dòng của sổ họp: ✓ hoặc chỗ sai và cách sửa.
 * @param {A1:AL2000} soHop Sổ họp, kể cả dòng tiêu đề.
 * @param {A1:G200} chiBo Danh mục chi bộ; có thể bỏ trống.
 * @param {A1:C20} cauHinh Trang Cấu hình; có thể bỏ trống.
 * @param {A1:G8} tieuChi Trang Tiêu chí; có thể bỏ trống.
 * @return Mỗi dòng của sổ họp một câu.
 * @customfunction
 */
function SHCB_KIEMTRA(soHop, chiBo, cauHinh, tieuChi) {
  return addOn.SHCB_KIEMTRA(soHop, chiBo, cauHinh, tieuChi);
}

/**
 * Bảng tổng hợp của một tháng, mỗi chi bộ một dòng, có dòng tổng cộng.
 * @param {A1:AL2000} soHop Sổ họp, kể cả dòng tiêu đề.
 * @param {A1:G200} chiBo Danh mục chi bộ; có thể bỏ trống.
 * @param {"11/2026"} thang Tháng.
 * @param {A1:C20} cauHinh Trang Cấu hình; có thể bỏ trống.
 * @param {A1:G8} tieuChi Trang Tiêu chí; có thể bỏ trống.
 * @return Bảng tổng hợp.
 * @customfunction
 */
function SHCB_TONGHOP(soHop, chiBo, thang, cauHinh, tieuChi) {
  return addOn.SHCB_TONGHOP(soHop, chiBo, thang, cauHinh, tieuChi);
}

/**
 * Số liệu của một tháng, mỗi dòng một chỉ tiêu.
 * @param {A1:AL2000} soHop Sổ họp, kể cả dòng tiêu đề.
 * @param {A1:G200} chiBo Danh mục chi bộ; có thể bỏ trống.
 * @param {"11/2026"} thang Tháng.
 * @param {A1:C20} cauHinh Trang Cấu hình; có thể bỏ trống.
 * @param {A1:G8} tieuChi Trang Tiêu chí; có thể bỏ trống.
 * @return Hai cột: tên số liệu và giá trị.
 * @customfunction
 */
function SHCB_THONGKE(soHop, chiBo, thang, cauHinh, tieuChi) {
  return addOn.SHCB_THONGKE(soHop, chiBo, thang, cauHinh, tieuChi);
}

/**
 * Các chi bộ chưa báo cáo trong tháng.
 * @param {A1:AL2000} soHop Sổ họp, kể cả dòng tiêu đề.
 * @param {A1:G200} chiBo Danh mục chi bộ; có thể bỏ trống.
 * @param {"11/2026"} thang Tháng.
 * @param {A1:C20} cauHinh Trang Cấu hình; có thể bỏ trống.
 * @return Mã và tên các chi bộ.
 * @customfunction
 */
function SHCB_CHUABAOCAO(soHop, chiBo, thang, cauHinh) {
  return addOn.SHCB_CHUABAOCAO(soHop, chiBo, thang, cauHinh);
}

/**
 * Xu hướng qua các tháng, mỗi tháng một dòng.
 * @param {A1:AL2000} soHop Sổ họp, kể cả dòng tiêu đề.
 * @param {A1:G200} chiBo Danh mục chi bộ; có thể bỏ trống.
 * @param {"01/2026"} tuThang Tháng đầu.
 * @param {"11/2026"} denThang Tháng cuối.
 * @param {A1:C20} cauHinh Trang Cấu hình; có thể bỏ trống.
 * @param {A1:G8} tieuChi Trang Tiêu chí; có thể bỏ trống.
 * @return Bảng theo tháng.
 * @customfunction
 */
function SHCB_XUHUONG(soHop, chiBo, tuThang, denThang, cauHinh, tieuChi) {
  return addOn.SHCB_XUHUONG(soHop, chiBo, tuThang, denThang, cauHinh, tieuChi);
}

/**
 * Tổng hợp của cấp trên: mỗi đơn vị một dòng từ các khối số liệu đã công bố, có dòng tổng cộng.
 * @param {A:AN} nguon Cả trang Nguồn của năm đó, từ cột A.
 * @param {"11/2026"} tuThang Tháng đầu.
 * @param {"12/2026"} denThang Tháng cuối; bỏ trống thì chỉ lấy tháng đầu.
 * @return Bảng các đơn vị, đơn vị chưa tính thì ghi lý do.
 * @customfunction
 */
function SHCB_GOP(nguon, tuThang, denThang) {
  return addOn.SHCB_GOP(nguon, tuThang, denThang);
}
