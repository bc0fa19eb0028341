import type { StartScreenPrompt } from '../../../src/options.js';

/** What the page itself says; the element translates its own texts. */
export interface Words {
  readonly greeting: string;
  readonly placeholder: string;
  readonly disclaimer: string;
  readonly prompts: readonly StartScreenPrompt[];
}

const ENGLISH: Words = {
  greeting: 'What can I help you with today?',
  placeholder: 'Ask about orders, refunds or the API',
  disclaimer: 'Harbor can make mistakes. Check important details.',
  prompts: [
    { label: 'Where is order 10482?', prompt: 'Where is order 10482?', icon: 'map-pin' },
    {
      label: 'Start a refund for a damaged lamp',
      prompt: 'I want to start a refund for a damaged lamp',
      icon: 'reload',
    },
    { label: 'Explain last month’s invoice', prompt: 'Explain last month’s invoice', icon: 'document' },
    { label: 'Show me how to page through orders', prompt: 'Show me how to page through orders', icon: 'square-code' },
  ],
};

const ARABIC: Words = {
  greeting: 'كيف يمكنني مساعدتك اليوم؟',
  placeholder: 'اسأل عن الطلبات أو الاسترداد',
  disclaimer: 'قد يخطئ Harbor. تحقق من المعلومات المهمة.',
  prompts: [
    { label: 'أين الطلب 10482؟', prompt: 'أين الطلب 10482؟', icon: 'map-pin' },
    { label: 'أريد استرداد ثمن مصباح تالف', prompt: 'أريد استرداد ثمن مصباح تالف', icon: 'reload' },
    { label: 'اشرح لي فاتورة الشهر الماضي', prompt: 'اشرح لي فاتورة الشهر الماضي', icon: 'document' },
    { label: 'كيف أتصفح كل الطلبات؟', prompt: 'كيف أتصفح كل الطلبات؟', icon: 'square-code' },
  ],
};

export function wordsFor(locale: string | undefined): Words {
  return locale?.toLowerCase().startsWith('ar') ? ARABIC : ENGLISH;
}
