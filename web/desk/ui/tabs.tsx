import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { Link } from "./button.tsx";

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: ReactNode; readonly content: ReactNode }[];
  readonly value?: Key;
  readonly onChange?: (key: Key) => void;
}

/** Sections of a screen, of which one is shown at a time. `LinkTabs` is for sections that have an address. */
export const Tabs = <Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) => (
  <AriaTabs
    {...(value === undefined ? {} : { selectedKey: value })}
    onSelectionChange={(key) => onChange?.(key as Key)}
  >
    <TabList aria-label={label} className="tabs">
      {tabs.map(({ key, label }) => (
        <Tab key={key} id={key} className="tab">
          {label}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ key, content }) => (
      <TabPanel key={key} id={key} className="tab-panel">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
);

interface LinkTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly label: ReactNode; readonly current: boolean }[];
}

/** Tabs with an address each, so that they can be opened separately, shared and reloaded. */
export const LinkTabs = ({ label, tabs }: LinkTabsProps) => (
  <nav aria-label={label} className="tabs">
    {tabs.map(({ to, label, current }) => (
      <Link key={to} to={to} className="tab" current={current}>
        {label}
      </Link>
    ))}
  </nav>
);
