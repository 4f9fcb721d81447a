/** The staff's plain pages: each takes its props and gives a document for `renderPage`. */
export { renderPage } from "../design/render-page.ts";
export { CasePage } from "./case.tsx";
export { InboxPage } from "./inbox.tsx";
export { SignInPage } from "./sign-in.tsx";
export { StaffProblemPage } from "./staff-problem.tsx";
