import type { ReactNode } from "react";

/** A name and its value in a list of facts; a fact without a value is left out. */
export type Fact = readonly [name: string, value: ReactNode];

interface FactListProps {
  readonly facts: readonly Fact[];
  readonly className?: string;
}

export const FactList = ({ facts, className = "facts" }: FactListProps) => (
  <dl className={className}>
    {facts.map(
      ([name, value]) =>
        value && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
