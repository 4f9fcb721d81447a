import { words } from "./words.ts";

/** The words of a certificate (D10), for the citizen's page and the desk. */
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
    check: "درستی این گواهی را می‌توان با کد رهگیری از سازمان پرسید.",
    verify: "هر کس می‌تواند آن را با «سند راستی‌آزمایی» درخواست، که متقاضی به او می‌دهد، در این صفحه بیازماید:",
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
    check: "Whether this certificate is right can be asked of the organisation with the tracking code.",
    verify:
      "Anyone can check it on this page with the proof of the request’s history, which the applicant hands over:",
    print: "Print the certificate",
    back: "Back to the request",
  },
);
