import { prose } from './prose.js';
import type { Scenario } from './scenario.js';

const LONG = `# The life of a parcel

A customer presses *Order* and, a few days later, a lamp stands on a desk in Oslo. Here is everything in between.

## 1. The order

The shop checks three things before it says yes: that the lamp is on the shelf, that the card will pay, and that the address exists. All three take less than a second, and each can fail by itself.

| Check | Asks | Fails when |
| :-- | :-- | :-- |
| Stock | the warehouse | the last lamp was sold a moment ago |
| Payment | the bank | the bank wants to see the customer first |
| Address | the carrier | the street has no such number |

If stock fails after the payment was made, the money goes back at once. **Nobody waits for a refund of something that was never there.**

## 2. Picking

The warehouse gets a list, sorted by the shortest walk. A picker visits about forty shelves an hour.

1. Scan the shelf, not the product: two lamps look alike, two shelves do not.
2. Scan the product.
3. Put it in the tray with the number of the order.

> Most mistakes are made in the last ten centimetres. Hence the third scan.

## 3. Packing

Boxes come in seven sizes. The program picks the smallest that fits with 2 cm to spare on each side:

\`\`\`typescript
const fits = (box: Size, item: Size) => sides(box).every((side, i) => side >= sides(item)[i] + 4);
const smallest = BOXES.filter((box) => fits(box, item)).sort((a, b) => volume(a) - volume(b))[0];
\`\`\`

Glass gets paper, wool gets a bag, and lamps get both. Then comes the label, with a code that every carrier on the way can read.

## 4. The road

The parcel now has a life of its own. It is scanned at each hand-over, usually six times:

- at our door, by the driver
- at the depot in Rotterdam
- on the ferry, where it sleeps
- at customs in Oslo
- at the last depot, at four in the morning
- at the customer's door

Between two scans nobody knows where it is, and this is where worry lives. We write to the customer **before** they ask, whenever a scan is two hours late.

## 5. The door

Three things can happen at a door:

- **Somebody opens.** A signature, a smile, done.
- **Nobody opens.** The driver tries a neighbour, then the shop at the corner, then again tomorrow.
- **The door is not there.** It happens more often than one would think; see *Address* above.

## 6. Afterwards

One parcel in twenty comes back. Half of them were the wrong size or colour, a third were gifts, and the rest were broken on the way. The last kind is refunded without a question: a photo is enough, and often not even that.

### What we learned

1. Say less, but say it early.
2. Let the customer choose the day. They are home on that day.
3. Keep the box small.
4. A human voice at the end of the line is worth more than any tracking page.

That is all: eleven people, four vehicles and one ferry, for one lamp.`;

/** A long answer: for scrolling, stopping and measuring. */
export const LONG_SCENARIOS: readonly Scenario[] = [
  prose({
    id: 'long',
    words: /\blong\b/,
    example: 'a long answer',
    shows: 'a page of text, to stop or to scroll',
    text: LONG,
  }),
];
