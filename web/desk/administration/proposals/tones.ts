/** The colour of each proposal status. */
export const tones = {
  waiting: "now",
  approved: "right",
  refused: "wrong",
  withdrawn: "brand",
  superseded: "brand",
  ended: "wrong",
} as const;
