import { prose } from './prose.js';
import type { Scenario } from './scenario.js';

export const TABLE = `Here is how the four parcels of this week compare:

| Order | Item | To | Carrier | Status | Total |
| :-- | :-- | :-- | :-- | :-: | --: |
| 10482 | Marlow desk lamp | Oslo | Nordpost | In transit | €89.00 |
| 10479 | Fen lounge chair | Bergen | Freightline | Customs | €420.00 |
| 10476 | Iris vase, set of 2 | Utrecht | Parcelo | Delivered | €108.00 |
| 10471 | Marrakesh wool rug | Lisbon | Freightline | **Delayed** | €610.00 |

Only order **10471** needs you: the rug waits in Rotterdam for a second driver. I would write to the customer today.`;

export const CODE = `A small function is enough. It retries politely and gives up after five attempts:

\`\`\`typescript
export async function getOrder(id: number, signal?: AbortSignal): Promise<Order> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(\`/v2/orders/\${id}\`, { signal });
    if (response.ok) return (await response.json()) as Order;
    if (response.status !== 429 || attempt === 5) {
      throw new HarborError(response.status, await response.text());
    }
    const seconds = Number(response.headers.get('Retry-After') ?? 2 ** attempt);
    await sleep(seconds * 1000); // the server sets the pace
  }
}
\`\`\`

The same in Python, with \`httpx\`:

\`\`\`python
async def get_order(client: httpx.AsyncClient, order_id: int) -> Order:
    for attempt in range(6):
        response = await client.get(f"/v2/orders/{order_id}")
        if response.status_code != 429:
            response.raise_for_status()
            return Order(**response.json())
        await asyncio.sleep(float(response.headers.get("Retry-After", 2**attempt)))
    raise TooManyRequests(order_id)
\`\`\`

Try it from a terminal first: \`curl -i https://api.harbor.example/v2/orders/10482\`.`;

export const MARKDOWN = `# A tour of Markdown

Text can be **bold**, *italic*, ***both***, ~~struck out~~ or \`inline code\`. A line may end
and go on in the next one, and [links](https://example.com/harbor) open in a new tab.

## Lists

1. Pack the order
   - check the label
   - add the return slip
     - in the customer's language
2. Hand it to the carrier
3. Write the tracking number down

- [x] Lamp packed
- [x] Label printed
- [ ] Carrier called

## Quotes

> A parcel is a promise in a box.
>
> > And the box should be no larger than the promise.

## Code and tables

\`\`\`json
{ "order": 10482, "status": "in_transit", "items": [{ "sku": "LAMP-MARLOW", "quantity": 1 }] }
\`\`\`

| Weight | Oslo | Lisbon |
| :-- | --: | --: |
| up to 2 kg | €6 | €9 |
| up to 20 kg | €14 | €22 |

---

### Small things

Emoji 🏮🪑🏺, a footnote-like aside (“quotes — and dashes…”), an escaped \\*star\\*, a bare address https://example.com,
and a line\\
broken on purpose.`;

export const MATHS = `**Economic order quantity.** With yearly demand $D$, cost per order $K$ and holding cost $h$, the best size of an order is

$$
Q^{*} = \\sqrt{\\frac{2DK}{h}}
$$

For the Marlow lamp, $D = 1200$, $K = €45$ and $h = €3$ give $Q^{*} = \\sqrt{36000} \\approx 190$ lamps.

The total cost is $C(Q) = \\frac{DK}{Q} + \\frac{hQ}{2}$, and its derivative is zero exactly there:

\\[
\\frac{dC}{dQ} = -\\frac{DK}{Q^2} + \\frac{h}{2} = 0
\\]

Money stays money: a lamp for $5 and a chair for $6 are not formulas.`;

export const ARABIC = `## طلبك في الطريق

مرحبًا! الطلب رقم **10482** غادر روتردام صباح اليوم، وسيصل إلى أوسلو يوم **الخميس 26 نوفمبر**.

1. افتح رابط التتبع من رسالة التأكيد.
2. اختر موعد التسليم الذي يناسبك.
3. أبقِ هاتفك قريبًا، فالسائق يتصل قبل نصف ساعة.

| المنتج | الكمية | السعر |
| :-- | :-: | --: |
| مصباح مكتب Marlow | 1 | €89 |
| مزهرية Iris | 2 | €108 |

> يمكنك إرجاع أي منتج خلال ثلاثين يومًا.

الأمر \`harbor track 10482\` يعمل أيضًا، والنص العربي يختلط مع English دون مشكلة.`;

const LINKS = `Links of every kind:

- A page: [Returns and refunds](https://example.com/harbor/returns) opens in a new tab.
- A bare address: https://example.com/harbor/status
- Mail: [support@harbor.example](mailto:support@harbor.example), and the phone: [+47 22 98 00 00](tel:+4722980000).
- Into this app: [Open order 10482](chatkit-link://order?id=10482&tab=tracking). The page hears of it and decides what to do.
- Unsafe ones, such as [this](javascript:alert(1)), stay plain text.`;

/** What is only said: Markdown in all its forms. */
export const TEXT_SCENARIOS: readonly Scenario[] = [
  prose({ id: 'table', words: /\btables?\b/, example: 'show me a table', shows: 'a wide table', text: TABLE }),
  prose({
    id: 'markdown',
    words: /\bmarkdown\b/,
    example: 'a tour of markdown',
    shows: 'every kind of formatting',
    text: MARKDOWN,
  }),
  prose({
    id: 'math',
    words: /\b(maths?|formulas?|equation)\b/,
    example: 'show me some maths',
    shows: 'formulas',
    text: MATHS,
  }),
  prose({
    id: 'rtl',
    words: /\b(rtl|arabic)\b|[\u0600-\u06ff]/,
    example: 'answer in Arabic',
    shows: 'text from right to left',
    text: ARABIC,
  }),
  prose({
    id: 'links',
    words: /\b(links?|deep ?links?)\b/,
    example: 'show me links',
    shows: 'links, also into the page',
    text: LINKS,
  }),
  prose({
    id: 'code',
    words: /\b(code|typescript|python|javascript)\b/,
    example: 'write some code',
    shows: 'code blocks',
    text: CODE,
  }),
];
