import { Code, EmptyState } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";

export const Case = ({ code }: { readonly code: string }) => (
  <Page title={`پرونده ${code}`} heading={<Code code={code} />}>
    <EmptyState title="این بخش هنوز ساخته نشده است" />
  </Page>
);
