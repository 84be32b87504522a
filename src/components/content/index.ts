import Careful from './Careful.astro'
import Different from './Different.astro'
import En from './En.astro'
import Fact from './Fact.astro'
import Go from './Go.astro'
import Intro from './Intro.astro'
import It from './It.astro'
import Link from './Link.astro'
import Now from './Now.astro'
import Older from './Older.astro'
import Picture from './Picture.astro'
import Repository from './Repository.astro'
import Say from './Say.astro'
import Shops from './Shops.astro'
import Step from './Step.astro'
import Tip from './Tip.astro'
import UnopenedAddresses from './UnopenedAddresses.astro'

/** What writers may use in MDX, without importing it. */
export const contentComponents = {
  a: Link,
  Careful,
  Different,
  En,
  Fact,
  Go,
  Intro,
  It,
  Now,
  Older,
  Picture,
  Repository,
  Say,
  Shops,
  Step,
  Tip,
  UnopenedAddresses,
}
