/** Examples of the operations in `../notices.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listNotices } from "../notices.ts";

export const listNoticesExample = exampleOf(listNotices, {
  as: "expert",
  params: { case: story.code },
  status: 200,
  response: {
    notices: [
      {
        notice: `intake/${story.code}/1/0`,
        template: "registered",
        state: "delivered",
        at: story.registeredAt,
        provider: "kavenegar",
      },
    ],
  },
});
