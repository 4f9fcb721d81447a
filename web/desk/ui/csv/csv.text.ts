import { words } from "../../../design/words.ts";

/** A CSV file at the desk: chosen, looked at, sent row by row (C7, C8). */
export const csvWords = words(
  {
    sample: "فایل نمونه با نام ستون‌ها",
    unreadable: {
      "no-table": (_: string) =>
        "در این فایل ردیفی پیدا نشد. فایل را با قالب CSV و ردیف اول نام ستون‌ها ذخیره کنید.",
      "too-many-rows": (_: string) => "این فایل بیش از ۵٬۰۰۰ ردیف دارد. آن را به چند فایل تقسیم کنید.",
      columns: (names: string) => `این ستون‌ها در فایل نیست: ${names}. نام ستون‌ها را از فایل نمونه کپی کنید.`,
    },
    and: "، ",
    looked: "بررسی فایل",
    counts: (ready: string, faulty: string) => `${ready} ردیف آماده ثبت، ${faulty} ردیف با خطا.`,
    progress: "پیشرفت ثبت",
    stop: "توقف",
    goOn: "آنچه ثبت شد مانده است؛ با «ثبت» ادامه دهید.",
    faults: "ردیف‌های با خطا",
    row: "ردیف",
    reason: "دلیل",
    more: (count: string) => `و ${count} ردیف دیگر؛ همه در فایل خطاها هست.`,
    saveFaults: "دریافت فایل خطاها",
    mend: "ردیف‌ها را در همین فایل خطاها درست کنید و آن را دوباره انتخاب کنید.",
  },
  {
    sample: "A sample file with the names of the columns",
    unreadable: {
      "no-table": (_: string) =>
        "No row was found in this file. Save it as CSV, with the names of the columns in the first row.",
      "too-many-rows": (_: string) => "This file has more than 5,000 rows. Split it into several files.",
      columns: (names: string) =>
        `These columns are not in the file: ${names}. Take the names from the sample file.`,
    },
    and: ", ",
    looked: "The file, looked at",
    counts: (ready: string, faulty: string) =>
      `${ready} rows can be registered, ${faulty} rows have a fault.`,
    progress: "Progress",
    stop: "Stop",
    goOn: "What was registered stays; go on with “Register”.",
    faults: "Rows with a fault",
    row: "Row",
    reason: "Reason",
    more: (count: string) => `and ${count} more rows; all are in the file of faults.`,
    saveFaults: "Download the file of faults",
    mend: "Correct the rows in that file and choose it again.",
  },
);
