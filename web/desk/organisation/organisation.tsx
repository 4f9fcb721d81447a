import { EmptyState } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";

export const Organisation = () => (
  <Page title="سازمان">
    <EmptyState title="این بخش هنوز ساخته نشده است" />
  </Page>
);
