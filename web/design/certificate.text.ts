import { words } from "./words.ts";

/** The texts of a certificate (D10), on the citizen's page and at the desk. */
export const certificateWords = words(
  {
    name: "گواهی",
    titles: {
      registered: "گواهی ثبت درخواست",
      answered: "گواهی ثبت و پاسخ",
      silent: "گواهی بی‌پاسخ ماندن درخواست",
      withdrawn: "گواهی ثبت و انصراف",
    },
    registered: (organisation: string, moment: string) =>
      `گواهی می‌شود درخواستی با مشخصات زیر در ${moment} نزد ${organisation} ثبت شده است.`,
    imported: (code: string, moment: string) =>
      `این درخواست در سامانه پیشین سازمان با کد ${code} ثبت شده و در ${moment} به این سامانه منتقل شده است. تاریخ‌های پیش از انتقال را سامانه پیشین ثبت کرده است.`,
    limitFromImport: "مهلت قانونی پاسخ از روز انتقال شمرده می‌شود.",
    standings: {
      registered: () => "رسیدگی به این درخواست ادامه دارد.",
      answered: (moment: string) => `در ${moment} به این درخواست پاسخ داده شده است.`,
      silent: (_: string, limit: string) =>
        `مهلت قانونی پاسخ در پایان ${limit} تمام شده و تا زمان صدور این گواهی به این درخواست پاسخی داده نشده است.`,
      withdrawn: (moment: string) => `این درخواست در ${moment} با انصراف متقاضی بسته شده است.`,
    },
    late: (limit: string) => `این پاسخ پس از پایان مهلت قانونی، یعنی پس از پایان ${limit}، داده شده است.`,
    final: (moment: string) => `پس از اعتراض متقاضی، نتیجه نهایی در ${moment} اعلام شده است.`,
    code: "کد رهگیری",
    kind: "نوع",
    subject: "موضوع",
    registeredAt: "زمان ثبت",
    limit: "پایان مهلت قانونی پاسخ",
    issued: "زمان صدور گواهی",
    named: {
      applicant: "متقاضی",
      proxy: "نماینده",
      representative: "نماینده گروه",
      represented: "درخواست از طرف",
    },
    leftOut:
      "نام شما از واحدها پنهان است، برای همین روی این گواهی هم نیامده است. اگر گواهی را به دیگری می‌دهید، می‌توانید آن را با نام خود بگیرید.",
    withName: "گواهی با نام من",
    addName: "نوشتن نام متقاضی",
    noted: "دیدن نام ثبت می‌شود",
    check: "برای بررسی این گواهی، وضعیت درخواست را با کد رهگیری از سازمان بپرسید.",
    verify:
      "از روز پس از هر رویداد، متقاضی در صفحه درخواست «سند راستی‌آزمایی» آن را می‌گیرد. هر کس آن سند را در این صفحه بگذارد، می‌بیند که تاریخ‌ها درست است:",
    print: "چاپ گواهی",
    back: "بازگشت به درخواست",
  },
  {
    name: "Certificate",
    titles: {
      registered: "Certificate of registration",
      answered: "Certificate of registration and answer",
      silent: "Certificate of registration without an answer",
      withdrawn: "Certificate of registration and withdrawal",
    },
    registered: (organisation: string, moment: string) =>
      `This certifies that the request below was registered with ${organisation} on ${moment}.`,
    imported: (code: string, moment: string) =>
      `The organisation’s earlier system registered it under the code ${code}, and it was moved here on ${moment}. Earlier dates come from that system.`,
    limitFromImport: "The legal limit for the answer counts from the day of the move.",
    standings: {
      registered: () => "It is being worked on.",
      answered: (moment: string) => `It was answered on ${moment}.`,
      silent: (_: string, limit: string) =>
        `The legal limit for an answer ended at the end of ${limit}, and until this certificate was issued no answer was given.`,
      withdrawn: (moment: string) => `It was closed on ${moment} because the applicant withdrew it.`,
    },
    late: (limit: string) => `This was after the legal limit, which ended at the end of ${limit}.`,
    final: (moment: string) => `After the applicant’s objection the final result was announced on ${moment}.`,
    code: "Tracking code",
    kind: "Kind",
    subject: "Subject",
    registeredAt: "Registered",
    limit: "End of the legal limit for an answer",
    issued: "Issued",
    named: {
      applicant: "Applicant",
      proxy: "Proxy",
      representative: "Representative of the group",
      represented: "Asked on behalf of",
    },
    leftOut:
      "Your name is hidden from the units, so it is not on this certificate either. If you give it to others, you can have it with your name.",
    withName: "Certificate with my name",
    addName: "Write the applicant’s name on it",
    noted: "Seeing the name is recorded",
    check: "To check this certificate, ask the organisation how the request stands, with the tracking code.",
    verify:
      "From the day after each event the applicant can take its proof from the request’s page. Anyone who pastes the proof on this page sees that the dates are right:",
    print: "Print the certificate",
    back: "Back to the request",
  },
);
