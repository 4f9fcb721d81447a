import { Hidden } from "../design/field.tsx";
import { layoutWords } from "../design/layout.text.ts";
import { Layout, type LayoutProps } from "../design/layout.tsx";
import type { StaffFrame } from "./props.ts";

interface Props extends Omit<LayoutProps, "navigation" | "home" | "frame"> {
  readonly frame: StaffFrame;
  readonly section?: "inbox";
}

const Navigation = ({ frame, section }: Props) => {
  const { language, person, csrf } = frame;
  const text = layoutWords[language];
  if (!person) return null;
  return (
    <nav aria-label={text.menu}>
      <a href="/staff" aria-current={section === "inbox" ? "page" : undefined}>
        {text.inbox}
      </a>
      <span class="person">
        {person.name[language]} <small>{person.unit[language]}</small>
      </span>
      <form method="post" action="/staff/sign-out">
        <Hidden values={{ csrf }} />
        <button type="submit" class="link">
          {text.signOut}
        </button>
      </form>
    </nav>
  );
};

export const StaffLayout = (props: Props) => (
  <Layout {...props} home="/staff" navigation={<Navigation {...props} />} />
);
