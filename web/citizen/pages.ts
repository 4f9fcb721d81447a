/**
 * The citizen's pages: each takes its props and gives a document for `renderPage`. Those of meetings are a Lambda's of their own,
 * and come from their files: whoever takes one page from here takes the words of all.
 */
export { renderPage } from "../design/render-page.ts";
export { ActPage } from "./follow-up/act.tsx";
export { AnsweredPage } from "./follow-up/answered.tsx";
export { CertificatePage } from "./follow-up/certificate.tsx";
export { CodeHelpPage } from "./follow-up/code-help.tsx";
export { MyRequestsPage } from "./follow-up/my-requests.tsx";
export { NewsPage } from "./follow-up/news.tsx";
export { OneTimeCodePage } from "./follow-up/one-time-code.tsx";
export { RequestPage } from "./follow-up/request.tsx";
export { StatusPage } from "./follow-up/status.tsx";
export { TrackPage } from "./follow-up/track.tsx";
export { WhoAmIPage } from "./follow-up/who-am-i.tsx";
export { HomePage } from "./home.tsx";
export { NotFoundPage, ProblemPage, ServerErrorPage } from "./problem.tsx";
export { AcceptedPage } from "./register/accepted.tsx";
export { ReceiptPage } from "./register/receipt.tsx";
export { RegisterPage } from "./register/register.tsx";
