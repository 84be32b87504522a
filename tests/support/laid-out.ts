import type { Page } from 'playwright/test'

/** What lies below the screen is laid out piece by piece (`in-pieces.css`): waits until every piece is. */
export const laidOut = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((each) => each instanceof CSSAnimation && each.animationName === 'wait-below')
        .map(({ finished }) => finished.catch(() => {})),
    ),
  )
