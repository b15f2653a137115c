function checkMonth(month) {
  return addOn.checkMonth(month);
}
