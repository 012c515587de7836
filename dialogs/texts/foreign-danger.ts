import type { ForeignLanguage } from './foreign.ts';

const DANGER: Readonly<Record<ForeignLanguage, string>> = {
  es: 'Si estás en peligro, llama ahora al 112: es gratuito y responde siempre. He avisado a una persona. Números:',
  fr: 'Si vous êtes en danger, appelez le 112 tout de suite : c’est gratuit et ça répond toujours. J’ai prévenu une personne. Numéros :',
  ro: 'Dacă sunteți în pericol, sunați acum la 112: este gratuit și răspunde mereu. Am anunțat o persoană. Numere:',
  uk: 'Якщо ви в небезпеці, негайно телефонуйте 112: це безкоштовно і завжди відповідають. Я повідомив працівника. Номери:',
  ru: 'Если вы в опасности, сейчас же звоните 112: это бесплатно и отвечают всегда. Я сообщил сотруднику. Номера:',
  ar: 'إذا كنت في خطر فاتصل الآن بالرقم 112: مجاني ويجيب دائماً. لقد أبلغت شخصاً من الموظفين. الأرقام:',
  zh: '如果您有危险，请立即拨打112：免费，随时有人接听。我已通知工作人员。电话：',
};

/** One sentence for somebody in danger, before the numbers. */
export function foreignDanger(language: ForeignLanguage): string {
  return DANGER[language];
}
