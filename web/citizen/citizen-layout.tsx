import { layoutWords } from "../design/layout.text.ts";
import { Layout, type LayoutProps } from "../design/layout.tsx";
import { descriptionWords } from "./descriptions.text.ts";
import { Leave } from "./follow-up/leave.tsx";

interface Props extends Omit<LayoutProps, "navigation" | "home" | "description"> {
  /** The section that the page's menu marks as current. */
  readonly section?: "register" | "track" | "my";
}

const Navigation = ({ frame, section }: Props) => {
  const text = layoutWords[frame.language];
  const current = (name: string) => (name === section ? ("page" as const) : undefined);
  return (
    <nav aria-label={text.menu}>
      <a href="/register" aria-current={current("register")}>
        {text.register}
      </a>
      <a href="/track" aria-current={current("track")}>
        {text.track}
      </a>
      <a href="/my" aria-current={current("my")}>
        {text.my}
      </a>
    </nav>
  );
};

export const CitizenLayout = (props: Props) => (
  <Layout
    {...props}
    navigation={<Navigation {...props} />}
    description={descriptionWords[props.frame.language][props.frame.path]}
  >
    {props.children}
    <Leave {...props.frame} />
  </Layout>
);
