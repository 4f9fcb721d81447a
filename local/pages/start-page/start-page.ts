/**
 * The page whose address `npm start` prints: three guided tours, all addresses, the demo accounts, and the
 * programs that this machine lacks.
 */

import { rolesInWords } from "../../issuers/staff/role-names.ts";
import { demoPassword } from "../../issuers/staff/sign-in-page.ts";
import type { Account } from "../../stack/organisation.ts";
import type { Addresses } from "../../stack/stand-ins.ts";
import { escapeHtml } from "../html.ts";
import { framed } from "./frame.ts";
import type { Bilingual, Language } from "./language.ts";
import type { Missing } from "./machine.ts";
import { pageWords } from "./page.text.ts";
import { type Opens, peopleOf, type Step, type Tour } from "./step.ts";

export interface StartPage {
  readonly language: Language;
  readonly addresses: Addresses;
  readonly accounts: readonly Account[];
  readonly tours: readonly Tour[];
  readonly missing: readonly Missing[];
  readonly assets: string | undefined;
}

export function startPage(props: StartPage): string {
  const { language, assets } = props;
  const text = pageWords[language];
  return framed({
    title: text.title,
    language,
    assets,
    other: language === "fa" ? "/en" : "/",
    body: `<h1>${text.title}</h1><p class="lead">${text.lead}</p>${machine(props)}${ways(props)}
      <h2>${text.tours}</h2><p class="muted">${text.toursAbout}</p>${toursOf(props)}${accountsOf(props)}`,
  });
}

/** Returns the address that signs a browser in with a demo account and opens a path of the desk. */
export const signInLink = ({ signIn }: Addresses, username: string, path: string): string =>
  `${signIn}/as/${encodeURIComponent(username)}?to=${encodeURIComponent(`/desk${path}`)}`;

function machine({ missing, language }: StartPage): string {
  const text = pageWords[language];
  if (missing.length === 0) return `<p class="muted" data-missing="0">✓ ${text.nothingMissing}</p>`;
  const lines = missing.map(
    ({ says, command }) =>
      `<li>${escapeHtml(says[language])}${command === undefined ? "" : `<pre class="command">${escapeHtml(command)}</pre>`}</li>`,
  );
  return `<section class="note" data-missing="${missing.length}"><h2>${text.missing}</h2><ul>${lines.join("")}</ul></section>`;
}

function ways({ language, addresses }: StartPage): string {
  const { pages } = addresses;
  const to: Readonly<Record<keyof typeof pageWords.fa.ways, string>> = {
    citizens: pages,
    desk: `${pages}/desk`,
    messages: language === "fa" ? "/messages" : "/en/messages",
    operator: "/operator",
    api: `${pages}/api/openapi.json`,
  };
  const items = Object.entries(pageWords[language].ways).map(
    ([key, [name, about]]) =>
      `<li><a href="${to[key as keyof typeof to]}"><strong>${name}</strong><small>${about}</small></a></li>`,
  );
  return `<ul class="start-ways">${items.join("")}</ul>`;
}

function toursOf(props: StartPage): string {
  const { tours, accounts, language } = props;
  const unknown = peopleOf(tours).filter((name) => !accounts.some(({ username }) => username === name));
  if (unknown.length > 0) return `<p class="note">${pageWords[language].otherOrganisation}</p>`;
  return tours.map((tour, at) => tourSection(props, tour, at === 0)).join("");
}

function tourSection(props: StartPage, { key, title, about, steps }: Tour, open: boolean): string {
  const { language } = props;
  const count = new Intl.NumberFormat(language).format(steps.length);
  return `<details class="panel tour" id="${key}" name="tour"${open ? " open" : ""}>
    <summary><h2>${title[language]}</h2> <small>${pageWords[language].steps(count)} ${about[language]}</small></summary>
    <ol class="steps">${steps.map((step) => stepItem(props, step)).join("")}</ol></details>`;
}

function stepItem(props: StartPage, step: Step): string {
  const { language } = props;
  const text = pageWords[language];
  const { name, does, look, otherwise, fill, needsCode } = step;
  const messages = language === "fa" ? "/messages" : "/en/messages";
  const code = needsCode ? `<a href="${messages}" target="messages">${text.code}</a>` : "";
  return `<li><h3>${name[language]}</h3><p>${does[language]}</p>${fields(fill ?? [], language)}
    <p><strong>${text.look}</strong> ${look[language]}</p>
    <div class="open">${opener(props, step.opens)}${code}</div>
    ${otherwise ? `<p><small>${otherwise[language]}</small></p>` : ""}</li>`;
}

/** Returns the HTML that opens a step's page: a link, or a button that moves the clock. */
function opener({ language, addresses, accounts }: StartPage, opens: Opens): string {
  const text = pageWords[language];
  const account = "as" in opens ? accounts.find(({ username }) => username === opens.as) : undefined;
  const person =
    account &&
    `${account.name[language]}${language === "fa" ? "، " : ", "}${rolesInWords(account.roles, language)}`;
  const link = (href: string, target: string, label: string) =>
    `<a class="button main" href="${escapeHtml(href)}" target="${target}">${label}</a>`;
  const as = person === undefined ? "" : ` <span class="muted">${text.as(escapeHtml(person))}</span>`;
  switch (opens.kind) {
    case "pages":
      return `${link(`${addresses.pages}${opens.path}`, "_blank", text.open)} <span class="muted">${text.asCitizen}</span>`;
    case "messages":
      return link(language === "fa" ? "/messages" : "/en/messages", "messages", text.openMessages);
    case "desk":
      // Each link opens a new tab: the desk isolates itself from its opener (Cross-Origin-Opener-Policy), so
      // a named tab would not be found again.
      return link(signInLink(addresses, opens.as, opens.path), "_blank", text.open) + as;
    case "meeting":
      return `<form method="post" action="/meeting-day" target="_blank"><input type="hidden" name="at" value="${opens.at}">
        <input type="hidden" name="as" value="${escapeHtml(opens.as)}"><input type="hidden" name="language" value="${language}">
        <button class="main">${text.openMeeting[opens.at]}</button></form>${as}`;
  }
}

const fields = (fill: readonly (readonly [Bilingual, Bilingual])[], language: Language): string =>
  fill.length === 0
    ? ""
    : `<dl class="fill">${fill
        .map(
          ([label, value]) =>
            `<dt>${escapeHtml(label[language])}</dt><dd><bdi>${escapeHtml(value[language])}</bdi></dd>`,
        )
        .join("")}</dl>`;

function accountsOf({ language, addresses, accounts }: StartPage): string {
  const text = pageWords[language];
  const rows = accounts.map(
    ({
      username,
      name,
      unit,
      roles,
    }) => `<tr><td>${escapeHtml(name[language])}<small><bdi dir="ltr">${escapeHtml(username)}</bdi></small></td>
      <td>${escapeHtml(rolesInWords(roles, language))}<small>${escapeHtml(unit[language])}</small></td>
      <td><a href="${escapeHtml(signInLink(addresses, username, "/"))}" target="_blank" aria-label="${text.signInAs(escapeHtml(name[language]))}">${text.signIn}</a></td></tr>`,
  );
  return `<details class="panel" id="accounts"><summary>${text.accounts}</summary><p>${text.accountsAbout(`<bdi dir="ltr">${demoPassword}</bdi>`)}</p>
    <table class="accounts"><tbody>${rows.join("")}</tbody></table></details>`;
}
