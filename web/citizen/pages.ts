/** The citizen's pages: each takes its props and gives a document for `renderPage`. */
export { renderPage } from "../design/render-page.ts";
export { ActPage } from "./act.tsx";
export { CertificatePage } from "./certificate.tsx";
export { CodeHelpPage } from "./code-help.tsx";
export { HomePage } from "./home.tsx";
export { MeetingPage } from "./meeting.tsx";
export { MeetingDaysPage } from "./meeting-days.tsx";
export { MyRequestsPage } from "./my-requests.tsx";
export { OneTimeCodePage } from "./one-time-code.tsx";
export { NotFoundPage, ProblemPage, ServerErrorPage } from "./problem.tsx";
export { ReceiptPage } from "./receipt.tsx";
export { RegisterPage } from "./register.tsx";
export { RequestPage } from "./request.tsx";
export { StatusPage } from "./status.tsx";
export { TrackPage } from "./track.tsx";
export { WhoAmIPage } from "./who-am-i.tsx";
