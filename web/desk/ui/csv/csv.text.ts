import { words } from "../../../design/words.ts";

/** The texts of choosing, checking and sending a CSV file row by row (C7, C8). */
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
    sameAs: (row: string) => `همان ردیف ${row} است.`,
    row: "ردیف",
    reason: "دلیل",
    more: (count: string) => `و ${count} ردیف دیگر؛ همه در فایل خطاها هست.`,
    saveFaults: "دریافت فایل خطاها",
    mend: "ردیف‌ها را در همین فایل خطاها درست کنید و آن را دوباره انتخاب کنید.",
  },
  {
    sample: "Sample file with the column names",
    unreadable: {
      "no-table": (_: string) =>
        "This file has no rows. Save it as CSV, with the column names in the first row.",
      "too-many-rows": (_: string) => "This file has more than 5,000 rows. Split it into several files.",
      columns: (names: string) =>
        `Columns missing from the file: ${names}. Use the names of the sample file.`,
    },
    and: ", ",
    looked: "Check of the file",
    counts: (ready: string, faulty: string) =>
      `Rows ready to register: ${ready}; rows with a fault: ${faulty}.`,
    progress: "Progress",
    stop: "Stop",
    goOn: "Registered rows stay registered; press “Register” to continue.",
    faults: "Rows with a fault",
    sameAs: (row: string) => `This is the same as row ${row}.`,
    row: "Row",
    reason: "Reason",
    more: (count: string) => `More rows: ${count}; all are in the fault file.`,
    saveFaults: "Download the fault file",
    mend: "Correct the rows in that file and choose it again.",
  },
);
