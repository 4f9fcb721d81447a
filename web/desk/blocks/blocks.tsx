import { EmptyState } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";

export const Blocks = () => (
  <Page title="مسدودها">
    <EmptyState title="این بخش هنوز ساخته نشده است" />
  </Page>
);
