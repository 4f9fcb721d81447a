/** Persian texts that React Aria announces itself, under the names of its own dictionaries, which have no Persian. */

interface Formatter {
  number(value: number): string;
}
export type Said = Readonly<Record<string, string | number | boolean | undefined>>;

const count = (value: Said[string], formatter: Formatter): string => formatter.number(Number(value));
const chosen = (is: Said[string]): string => (is === true || is === "true" ? "، انتخاب شده" : "");

export const overlays = { dismiss: "بستن" };
export const autocomplete = { collectionLabel: "پیشنهادها" };
export const menu = { longPressMessage: "برای باز شدن فهرست، نگه دارید یا Alt و پیکان پایین را بزنید" };
export const searchfield = { "Clear search": "پاک کردن جست‌وجو" };

export const components = {
  selectPlaceholder: "یکی را انتخاب کنید",
  tableResizer: "تغییر پهنا",
  dropzoneLabel: "جای رها کردن فایل",
  colorSwatchPicker: "رنگ‌ها",
};
export const combobox = {
  focusAnnouncement: (said: Said, formatter: Formatter) => {
    const group = said["isGroupChange"]
      ? `گروه ${said["groupTitle"]}، ${count(said["groupCount"], formatter)} مورد. `
      : "";
    return `${group}${said["optionText"]}${chosen(said["isSelected"])}`;
  },
  countAnnouncement: (said: Said, formatter: Formatter) =>
    `${count(said["optionCount"], formatter)} مورد هست.`,
  selectedAnnouncement: (said: Said) => `${said["optionText"]}، انتخاب شد`,
  buttonLabel: "نمایش فهرست",
  listboxLabel: "پیشنهادها",
};

export const grid = {
  deselectedItem: (said: Said) => `${said["item"]} دیگر انتخاب نیست.`,
  select: "انتخاب",
  selectedCount: (said: Said, formatter: Formatter) =>
    said["count"] === 0 ? "چیزی انتخاب نشده است." : `${count(said["count"], formatter)} مورد انتخاب شده است.`,
  selectedAll: "همه انتخاب شده است.",
  selectedItem: (said: Said) => `${said["item"]} انتخاب شد.`,
  longPressToSelect: "برای انتخاب، نگه دارید.",
};

export const table = {
  select: "انتخاب",
  selectAll: "انتخاب همه",
  sortable: "ستون مرتب‌شدنی",
  ascending: "از کم به زیاد",
  descending: "از زیاد به کم",
  ascendingSort: (said: Said) => `به ترتیب ستون ${said["columnName"]}، از کم به زیاد`,
  descendingSort: (said: Said) => `به ترتیب ستون ${said["columnName"]}، از زیاد به کم`,
  columnSize: (said: Said, formatter: Formatter) => `${count(said["value"], formatter)} نقطه`,
  resizerDescription: "برای تغییر پهنا Enter را بزنید",
  expand: "باز کردن",
  collapse: "بستن",
};

export const tag = { removeDescription: "برای برداشتن، Delete را بزنید.", removeButtonLabel: "برداشتن" };
