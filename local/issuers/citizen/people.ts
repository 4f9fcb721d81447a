/**
 * The people who can sign in at the local identity provider for citizens. They are invented, and their
 * national codes are valid.
 */

export interface Citizen {
  readonly nationalCode: string;
  readonly name: string;
}

export const citizens: readonly Citizen[] = [
  { nationalCode: "0043119077", name: "زهرا نمونه‌ای" },
  { nationalCode: "0499370899", name: "بهرام نمونه‌پور" },
  { nationalCode: "0012345679", name: "نرگس نمونه‌راد" },
];
