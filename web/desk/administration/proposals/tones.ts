/** How the status of a proposal is coloured. */
export const tones = {
  waiting: "now",
  approved: "right",
  refused: "wrong",
  withdrawn: "brand",
  superseded: "brand",
  ended: "wrong",
} as const;
