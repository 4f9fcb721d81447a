/** The routes of the citizen's pages. */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { html, refuse } from "../../../shared/handler/http/reply.ts";
import { type PageRoute, page } from "../../../shared/handler/http/route.ts";
import { switchLanguage } from "../../../shared/handler/http/switch-language.ts";
import type { RouteKey } from "../../../shared/triggers.ts";
import { CodeHelpPage } from "../../../web/citizen/follow-up/code-help.tsx";
import { HomePage } from "../../../web/citizen/home.tsx";
import { OrganisationPage } from "../../../web/citizen/organisation-page.tsx";
import { type Frame, organisationPages } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import * as acts from "../pages/act.ts";
import type { CommitmentsPageDeps } from "../pages/commitments/commitments.ts";
import * as followUp from "../pages/follow-up.ts";
import { frameOf, type PageDeps } from "../pages/frame.ts";
import * as mine from "../pages/my-requests.ts";
import { chooseNews, showNews } from "../pages/news.ts";
import type { OutsidePageDeps } from "../pages/outside/outside.ts";
import { type CertificateDeps, showCertificate } from "../pages/paper/certificate.ts";
import { showStaysOpen, stayOpen } from "../pages/stay-open.ts";
import { oneOfMine, openedRequest } from "../pages/where.ts";
import { emergencyKind } from "../rules/rules-choices.ts";

/** The route of a page with the same content for everyone. */
const plain = (
  deps: PageDeps,
  path: string,
  shown: (frame: Frame, snapshot: Snapshot) => Parameters<typeof renderPage>[0],
) =>
  page(`GET ${path}` as RouteKey, async (request) => {
    const { snapshot } = await deps.directory.recent();
    return html(renderPage(shown(frameOf(deps, request, snapshot, path), snapshot)));
  });

const siteFiles = () => import("../pages/site/site-files.ts");
const ofCommitments = () => import("../pages/commitments/commitments.ts");
const ofOutside = () => import("../pages/outside/outside.ts");

type PagesDeps = CertificateDeps & CommitmentsPageDeps & OutsidePageDeps;

export const pageRoutes = (deps: PagesDeps): readonly PageRoute[] => [
  plain(deps, "/", (frame, snapshot) =>
    HomePage({ ...frame, emergencies: emergencyKind(snapshot) !== undefined }),
  ),
  plain(deps, "/help/code", CodeHelpPage),
  ...organisationPages.map((name) =>
    plain(deps, `/${name}`, (frame) => OrganisationPage({ ...frame, page: name, messenger: deps.messenger })),
  ),
  page("GET /commitments", async (request) => (await ofCommitments()).showCommitments(deps, request)),
  page("GET /commitments/{file}", async (request) =>
    (await ofCommitments()).downloadCommitments(deps, request),
  ),
  page("GET /outside/{link}", async (request) => (await ofOutside()).showOutside(deps, request)),
  page("POST /outside/{link}", async (request) => (await ofOutside()).answerOutside(deps, request)),
  page("GET /track", (request) => followUp.askForCode(deps, request)),
  page("POST /track", (request) => followUp.track(deps, request)),
  page("GET /request/certificate", (request) => showCertificate(deps, request, openedRequest(request))),
  page("GET /my/requests/{code}/certificate", (request) =>
    showCertificate(deps, request, oneOfMine(request)),
  ),
  page("GET /request", (request) => followUp.showRequest(deps, request)),
  page("GET /track/one-time-code", (request) => followUp.askForOneTimeCode(deps, request)),
  page("POST /track/one-time-code", (request) => followUp.sendCode(deps, request)),
  page("GET /track/pin", (request) => followUp.askForPin(deps, request)),
  page("POST /track/pin", (request) => followUp.openByPin(deps, request)),
  page("POST /track/confirm", (request) => followUp.confirmCode(deps, request)),
  page("GET /my", (request) => mine.showMine(deps, request)),
  page("POST /my", (request) => mine.sendCodeToMe(deps, request)),
  page("GET /my/one-time-code", (request) => mine.askForMyCode(deps, request)),
  page("POST /my/one-time-code", (request) => mine.sendMeAnother(deps, request)),
  page("POST /my/confirm", (request) => mine.confirmMine(deps, request)),
  page("GET /my/requests/{code}", (request) => mine.showOneOfMine(deps, request)),
  page("GET /request/news", (request) => showNews(deps, request, openedRequest(request))),
  page("POST /request/news", (request) => chooseNews(deps, request, openedRequest(request))),
  page("GET /my/requests/{code}/news", (request) => showNews(deps, request, oneOfMine(request))),
  page("POST /my/requests/{code}/news", (request) => chooseNews(deps, request, oneOfMine(request))),
  page("GET /request/{act}", (request) => acts.showAct(deps, request, openedRequest(request))),
  page("POST /request/{act}", (request) => acts.doAct(deps, request, openedRequest(request))),
  page("GET /my/requests/{code}/{act}", (request) => acts.showAct(deps, request, oneOfMine(request))),
  page("POST /my/requests/{code}/{act}", (request) => acts.doAct(deps, request, oneOfMine(request))),
  page("GET /stay-open", (request) => showStaysOpen(deps, request)),
  page("POST /stay-open", (request) => stayOpen(deps, request)),
  page("POST /sign-out", (request) => followUp.leave(deps, request)),
  page("GET /brand/{file}", async (request) => (await siteFiles()).brandFile(deps, request)),
  page("GET /robots.txt", async () => (await siteFiles()).robots()),
  page("GET /.well-known/security.txt", async (request) => (await siteFiles()).securityTxt(deps, request)),
  page("GET /favicon.ico", async () => (await siteFiles()).favicon(deps)),
  page("GET /manifest.webmanifest", async () => (await siteFiles()).manifest(deps)),
  page("POST /language", switchLanguage),
  page("GET /{proxy+}", async () => refuse("not-found")),
];
