/** The sign-in page of the citizens' issuer: a button for every invented person. */
import { escapeHtml, page } from "../../pages/html.ts";
import { citizens } from "./people.ts";

export function signInPage(action: string): string {
  const rows = citizens.map(
    ({ name, nationalCode }) => `<tr><td>${escapeHtml(name)}</td><td><bdi dir="ltr">${nationalCode}</bdi></td>
      <td><form method="post" action="${escapeHtml(action)}">
      <input type="hidden" name="nationalCode" value="${nationalCode}">
      <button type="submit" aria-label="ورود به نام ${escapeHtml(name)}">ورود</button></form></td></tr>`,
  );
  return page(
    "درگاه نمایشی هویت",
    `<h1>درگاه نمایشی هویت</h1><p>این صفحه به‌جای درگاه ملی هویت است و این اشخاص ساختگی‌اند.</p>
    <table><thead><tr><th>نام</th><th>کد ملی</th><th></th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
  );
}
