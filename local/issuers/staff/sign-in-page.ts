/** The staff's sign-in page: a button for every demo account, and a form for a user name. */
import { escapeHtml, page } from "../../pages/html.ts";
import type { Account } from "../../stack/organisation.ts";
import { rolesInWords } from "./role-names.ts";

/** The password of every demo account. */
export const demoPassword = "demo";

export function signInPage(accounts: readonly Account[], action: string, wrong: boolean): string {
  const problem = wrong ? '<p class="bad" role="alert">نام کاربری یا گذرواژه درست نیست.</p>' : "";
  const form = `<form method="post" action="${escapeHtml(action)}">
    <p><label>نام کاربری<br><input name="username" dir="ltr" autocomplete="username" required></label></p>
    <p><label>گذرواژه<br><input name="password" type="password" dir="ltr" autocomplete="current-password" required></label></p>
    <p><button type="submit">ورود</button></p></form>`;
  const rows = accounts.map((account) => row(account, action)).join("");
  return page(
    "ورود کارکنان",
    `<h1>ورود کارکنان</h1>${problem}${form}
    <h2>حساب‌های نمایشی</h2><p>گذرواژه همه: <bdi dir="ltr">${demoPassword}</bdi></p>
    <table><thead><tr><th>نام</th><th>واحد</th><th>نقش</th><th>نام کاربری</th><th></th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function row({ username, name, unit, roles }: Account, action: string): string {
  const field = (field: string, value: string) =>
    `<input type="hidden" name="${field}" value="${escapeHtml(value)}">`;
  const button = `<button type="submit" aria-label="ورود با حساب ${escapeHtml(name.fa)}">ورود</button>`;
  const fields = field("username", username) + field("password", demoPassword);
  return `<tr><td>${escapeHtml(name.fa)}</td><td>${escapeHtml(unit.fa)}</td>
    <td>${escapeHtml(rolesInWords(roles, "fa"))}</td><td><bdi dir="ltr">${escapeHtml(username)}</bdi></td>
    <td><form method="post" action="${escapeHtml(action)}">${fields}${button}</form></td></tr>`;
}
