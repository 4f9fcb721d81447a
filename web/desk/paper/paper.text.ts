import { words } from "../../design/words.ts";

export const paperWords = words(
  {
    title: "فرم‌های کاغذی",
    ways: "شیوه ثبت",
    one: "یک فرم",
    batch: "دسته‌ای با فایل CSV",
    form: "فرم",
    lead: "آنچه متقاضی روی کاغذ تحویل داده است. مهلت پاسخ از روز تحویل حساب می‌شود، نه از امروز.",
    handedIn: "روز تحویل فرم",
    landlineHint: "با کد استان؛ اگر تلفن همراه ندارد.",
    description: "شرح، همان‌طور که نوشته شده است",
    submit: "ثبت فرم",
    batches: {
      lead: "فایل CSV را انتخاب کنید. تا «ثبت» را نزنید چیزی ثبت نمی‌شود، و فایل به جایی فرستاده نمی‌شود. اگر کار قطع شد، همان فایل را دوباره انتخاب کنید؛ هیچ فرمی دو بار ثبت نمی‌شود.",
      choose: "فایل CSV فرم‌ها",
      sample: "فایل نمونه با نام ستون‌ها",
      unreadable: {
        "no-table": (_: string) =>
          "در این فایل ردیفی پیدا نشد. فایل را با قالب CSV و ردیف اول نام ستون‌ها ذخیره کنید.",
        "too-many-rows": (_: string) => "این فایل بیش از ۵٬۰۰۰ ردیف دارد. آن را به چند فایل تقسیم کنید.",
        columns: (names: string) => `این ستون‌ها در فایل نیست: ${names}. نام ستون‌ها را از فایل نمونه بردارید.`,
      },
      and: "، ",
      looked: "بررسی فایل",
      counts: (ready: string, faulty: string) => `${ready} ردیف آماده ثبت، ${faulty} ردیف با خطا.`,
      done: (done: string, faulty: string, left: string) =>
        `${done} فرم ثبت شد، ${faulty} ردیف با خطا، ${left} ردیف مانده.`,
      progress: "پیشرفت ثبت",
      enter: (count: string) => `ثبت ${count} فرم`,
      stop: "توقف",
      goOn: "آنچه ثبت شد مانده است؛ با «ثبت» ادامه دهید.",
      print: (count: string) => `چاپ ${count} رسید`,
      once: "رمز رسیدها جای دیگری نوشته نشده است؛ پیش از بستن صفحه رسیدها را چاپ کنید.",
      faults: "ردیف‌های با خطا",
      row: "ردیف",
      reason: "دلیل",
      more: (count: string) => `و ${count} ردیف دیگر؛ همه در فایل خطاها هست.`,
      saveFaults: "دریافت فایل خطاها",
      mend: "ردیف‌ها را در همین فایل خطاها درست کنید و آن را دوباره انتخاب کنید.",
    },
    receipt: {
      next: "فرم بعدی",
      once: "رمز رسید جای دیگری نوشته نشده است؛ پیش از فرم بعدی رسید را چاپ کنید.",
    },
  },
  {
    title: "Paper forms",
    ways: "How to enter",
    one: "One form",
    batch: "A batch, with a CSV file",
    form: "Form",
    lead: "What an applicant handed in on paper. The time for the answer counts from the day it was handed in, not from today.",
    handedIn: "Day it was handed in",
    landlineHint: "With the code of the province; where they have no mobile.",
    description: "Description, as it is written",
    submit: "Register the form",
    batches: {
      lead: "Choose the CSV file. Nothing is registered before you press “Register”, and the file is sent nowhere. If the work breaks off, choose the same file again; no form is registered twice.",
      choose: "CSV file of forms",
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
      done: (done: string, faulty: string, left: string) =>
        `${done} forms registered, ${faulty} rows with a fault, ${left} rows left.`,
      progress: "Progress",
      enter: (count: string) => `Register ${count} forms`,
      stop: "Stop",
      goOn: "What was registered stays; go on with “Register”.",
      print: (count: string) => `Print ${count} receipts`,
      once: "The PINs are written nowhere else: print the receipts before you close this page.",
      faults: "Rows with a fault",
      row: "Row",
      reason: "Reason",
      more: (count: string) => `and ${count} more rows; all are in the file of faults.`,
      saveFaults: "Download the file of faults",
      mend: "Correct the rows in that file and choose it again.",
    },
    receipt: {
      next: "The next form",
      once: "The PIN is written nowhere else: print the receipt before the next form.",
    },
  },
);
