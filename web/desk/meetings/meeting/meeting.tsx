import { Page } from "../../shell/page.tsx";

export const Meeting = ({ meeting }: { readonly meeting: string }) => <Page title={meeting}>{meeting}</Page>;
