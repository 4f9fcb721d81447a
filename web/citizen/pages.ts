/**
 * The citizen's pages: each takes its props and gives a document for `renderPage`. Those of meetings are a Lambda's of their own,
 * and come from their files: whoever takes one page from here takes the words of all.
 */
export { renderPage } from "../design/render-page.ts";
export { AcceptedPage } from "./accepted.tsx";
export { ActPage } from "./act.tsx";
export { AnsweredPage } from "./answered.tsx";
export { CertificatePage } from "./certificate.tsx";
export { CodeHelpPage } from "./code-help.tsx";
export { HomePage } from "./home.tsx";
export { MyRequestsPage } from "./my-requests.tsx";
export { NewsPage } from "./news.tsx";
export { OneTimeCodePage } from "./one-time-code.tsx";
export { NotFoundPage, ProblemPage, ServerErrorPage } from "./problem.tsx";
export { ReceiptPage } from "./receipt.tsx";
export { RegisterPage } from "./register.tsx";
export { RequestPage } from "./request.tsx";
export { StatusPage } from "./status.tsx";
export { TrackPage } from "./track.tsx";
export { WhoAmIPage } from "./who-am-i.tsx";
