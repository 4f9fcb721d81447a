/** The page of a demo partner's program: plain, Persian, without a script. */
import { escapeHtml, page } from "../pages/html.ts";
import { errorsOf, type Field } from "./form.ts";
import { type Heard, type KeptState, resultOf, type Sent } from "./kept.ts";
import type { Problem } from "./peygir.ts";
import type { PartnerProgram } from "./who.ts";

export interface Shown {
  readonly who: PartnerProgram;
  readonly state: KeptState;
  /** The fields of the form; undefined while Peygir does not answer. */
  readonly fields?: readonly Field[];
  readonly form: string;
  readonly written: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

export const partnerPage = ({ who, state, ...form }: Shown): string =>
  page(
    `${who.name.fa}: برنامه نمایشی`,
    `<h1>${who.name.fa} <small lang="en" dir="ltr">${who.name.en}</small></h1>
    <p>این برنامه به‌جای سامانه همکار است و با پیگیر فقط پیام امضاشده ردوبدل می‌کند.</p>
    ${awaySection(state)}
    <h2>ثبت ${who.emergencies ? "فوریت اداری" : "درخواست"}</h2>${formSection(form)}
    <h2>ثبت‌شده‌ها</h2>${listSection(state)}`,
  );

const awaySection = ({ away }: KeptState): string => `<form method="post" action="/away">
  <p role="status">${away ? '<span class="bad">از دسترس خارج است: هر کس به آن پیام بدهد پاسخ ۵۰۳ می‌گیرد.</span> <small>اگر روزها چنین بماند، پیگیر وب‌هوک را خاموش می‌کند و مدیر سامانه باید آن را در میز کارکنان روشن کند.</small>' : "در دسترس است."}
  <button name="away" value="${away ? "no" : "yes"}">${away ? "برگرد" : "از دسترس خارج شو"}</button></p></form>`;

function formSection({ fields, form, written, problem }: Omit<Shown, "who" | "state">): string {
  if (!fields)
    return '<p class="bad" role="alert">پیگیر پاسخ نمی‌دهد. آنچه ثبت شده است در صف می‌ماند؛ کمی بعد صفحه را تازه کنید.</p>';
  const errors = problem ? errorsOf(problem) : {};
  const summary = problem ? `<p class="bad" role="alert">${summaryOf(problem, errors, fields)}</p>` : "";
  return `${summary}<form method="post" action="/register"><input type="hidden" name="form" value="${form}">
    ${fields.map((field) => fieldOf(field, written[field.name] ?? "", errors[field.name])).join("")}
    <p><button>ثبت و فرستادن به پیگیر</button></p></form>`;
}

/** Returns the summary of a refusal, with the errors that belong to no field of the form. */
function summaryOf(
  { title, detail }: Problem,
  errors: Readonly<Record<string, string>>,
  fields: readonly Field[],
): string {
  const others = Object.entries(errors).filter(([name]) => !fields.some((field) => field.name === name));
  const rest = others.map(([name, said]) => ` (${name}: ${said})`).join("");
  return escapeHtml(`${title}: ${detail}${rest}`);
}

function fieldOf(field: Field, value: string, error: string | undefined): string {
  const { name, label, options, long, optional, ltr } = field;
  const wrong = error === undefined ? "" : ` aria-invalid="true" aria-describedby="${name}-error"`;
  const own = `id="${name}" name="${name}"${ltr ? ' dir="ltr"' : ""}${wrong}`;
  const box = long
    ? `<textarea ${own} rows="4" cols="60">${escapeHtml(value)}</textarea>`
    : `<input ${own} value="${escapeHtml(value)}">`;
  const choice = options?.map(
    ({ key, label: called }) =>
      `<option value="${escapeHtml(key)}"${key === value ? " selected" : ""}>${escapeHtml(called)}</option>`,
  );
  return `<p><label for="${name}">${label}${optional ? " (اختیاری)" : ""}</label><br>
    ${choice ? `<select ${own}><option value="">انتخاب کنید</option>${choice.join("")}</select>` : box}
    ${error === undefined ? "" : `<br><span class="bad" id="${name}-error">${escapeHtml(error)}</span>`}</p>`;
}

function listSection(state: KeptState): string {
  if (state.sent.length === 0) return "<p>هنوز چیزی ثبت نشده است.</p>";
  return [...state.sent]
    .reverse()
    .map((sent) => sentArticle(sent, resultOf(state, sent.code)))
    .join("");
}

const stateOf = ({ state, trackingCode = "", why = "" }: Sent): string =>
  ({
    waiting: "در صف: پیگیر هنوز پاسخ نداده است.",
    registered: `ثبت شد، کد رهگیری <bdi dir="ltr">${trackingCode}</bdi>`,
    refused: `<span class="bad">پیگیر نپذیرفت: ${escapeHtml(why)}</span>`,
  })[state];

const sentArticle = (sent: Sent, result: Heard | undefined): string => `<article>
  <p><b><bdi dir="ltr">${sent.code}</bdi></b> ${stateOf(sent)}</p><p>${escapeHtml(sent.said)}</p>
  ${result ? resultPart(result) : "<p><small>نتیجه‌ای نرسیده است.</small></p>"}</article>`;

const called: Readonly<Record<string, string>> = {
  "external-code": "کد اینجا",
  "tracking-code": "کد رهگیری",
  status: "وضعیت",
  outcome: "نتیجه",
  answer: "پاسخ",
  "answered-on": "تاریخ پاسخ",
  unit: "واحد",
};

const withoutWords = {
  erased: "نتیجه بدون متن رسید: اطلاعات این شخص پاک شده است.",
  replaced: "نتیجه بدون متن رسید: نتیجه تازه‌تری در راه است.",
};

function resultPart({ data, times }: Heard): string {
  const { fields = [], withoutWords: why } = data;
  const rows = fields.map(
    ({ field, name, value }) =>
      `<tr><th scope="row">${escapeHtml(name ?? called[field] ?? field)}</th><td><p>${escapeHtml(value)}</p></td></tr>`,
  );
  return `${why ? `<p>${withoutWords[why]}</p>` : ""}<table>${rows.join("")}</table>
    <p><small>نتیجه شماره ${data.number.toLocaleString("fa-IR")}، ${times.toLocaleString("fa-IR")} بار رسیده و یک بار نگه داشته شده است.</small></p>`;
}
