/** The example response for an id that is unknown or that the caller may not see. */
export const notFound = {
  status: 404,
  response: {
    type: "urn:peygir:problem:not-found",
    title: "پیدا نشد",
    detail: "چنین چیزی نیست یا اجازه دیدن آن را ندارید. نشانی را بررسی کنید.",
    status: 404,
  },
} as const;
