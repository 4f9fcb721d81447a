import { EmptyState } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";

export const Applicants = () => (
  <Page title="متقاضی">
    <EmptyState title="این بخش هنوز ساخته نشده است" />
  </Page>
);
