import { EmptyState } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";

export const Inbox = () => (
  <Page title="کارتابل">
    <EmptyState title="این بخش هنوز ساخته نشده است" />
  </Page>
);
