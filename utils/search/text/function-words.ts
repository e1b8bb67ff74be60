// The most frequent words of some languages, most frequent first, to detect the language of a text. Lists of stop words are worse
// at it: a list of six hundred has words of any text. Polish, Czech, Ukrainian and Indonesian are not stemmed; they are here so
// that their texts are not taken for a similar language.

const FREQUENT: Readonly<Record<string, string>> = {
  en: 'the of and to a in is that it for was on with as be by at this are from or an have not but which you all one will can if has more there when would about so what their who do its out than then them some into only other also these may such how been were should does your we they he his i my me her she our could had no up use',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man kann wenn wir ich diese dieser sein keine wurde dieses beim vom unter',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo puede hay cada donde uno nos otros ese eso cómo',
  fr: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son cette aux ont comme mais on sa être d'un qu'il d'une nous fait vous ses peut tout leur elle ces si dont sans entre même bien aussi était je deux c'est n'est à l'on comment",
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas são você pode esse este esta às num numa',
  it: "di che e la il un a per è in una non sono con si da come le dei nel del alla i della più al anche lo ha ma o se gli su delle dal essere questo dalla nella quando tra ci hanno loro questa stato può degli ed dopo solo c'è cui era due ai sul ogni viene dell' perché",
  nl: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit door naar heeft wordt werd worden kan nog over ze hij deze was wat geen meer dit tot zich je hebben we ik zo al moet wel had onder tegen hoe waar',
  ru: 'и в не на я что с он как это по но из у за к а от же все так для о то его или бы при до только если они мы может был уже вы этого также является когда чтобы была было были который которые во со их можно даже где ещё еще нет есть после под быть этот почему',
  sv: 'och i att det som en på är av för med den till inte har de ett om jag var men sig så från kan vi när eller ska du hade man vid också över skulle efter där nu han detta mot vara alla blir sin än andra upp finns mellan ut under bli någon hur varför',
  da: 'og i at er en det af til på som den for med de der ikke har et om jeg var fra men kan vi så sig eller han skal ved du ud være hvis efter da også blev vil når nu over havde man end op alle hvor blive bliver sin andre kun hvordan hvorfor',
  no: 'og i er det som på en av at til for med ikke de har den om et var jeg fra men seg kan så vi eller han skal ved ut du etter også ble hvis nå over blir være når vil hadde man opp alle hvor bare dette da mot noen mellom enn hvordan hvorfor',
  fi: 'ja on ei että se oli joka hän mutta ovat kun niin myös mukaan kuin jos sen tai olla jo ole vain sitä voi nyt siitä mitä minä sekä kanssa tämä jonka jossa ne tämän voidaan ennen jälkeen vielä sitten kaikki olisi voit niiden miten miksi',
  hu: 'a az és hogy nem is egy van ez de ha meg mint csak volt már azt vagy el még kell lehet amely minden ki aki ami erre olyan ezt majd be azonban le itt két így lesz most után való pedig nagyon között sem vannak alatt akkor fel ezek miért hogyan',
  ro: 'de și în a la cu că o nu un pe se din care este mai au pentru să ca sau al lui fi ale dar după fost fie prin poate ce sunt era ar doar acest această unei unui până dacă între când va îi își le li lor ei foarte toate despre cum ş şi',
  tr: 'bir ve bu da de için ile olarak çok daha o olan gibi en ne var sonra kadar değil her ama ya mi ben olduğu kendi iki ancak diye ki veya şey yok tüm önce eğer bile böyle olur nasıl göre ise ilk tarafından çünkü neden',
  pl: 'w i na z się nie do to że jest o jak a po co za od przez dla są ale czy ten tak już tylko oraz lub jego może być był które który jako ich ma przy jeśli gdy można tego pod także tym ze aby nawet innych jednak dlaczego',
  cs: 'a v se na je že o s z do i to k ve pro za by od ale si po jako jsou který které však aby až nebo tak jeho jen jak při být u když co není také před může podle pokud má lze ze bude jejich tento proč',
  uk: 'і в на не з у що та до за це як від для по про але й або його є із якщо щоб він так при був вже їх може чи ви бути яка який які також цього лише було ще між коли під можна чому',
  ar: 'في من على أن إلى التي عن ما لا هذا الذي هذه مع كان إن أو كل ذلك بين لم قد بعد كما هو هي كانت عند أي حتى ثم إذا حيث لكن غير قبل به أنه وهو ولا وقد كيف يمكن',
  id: 'yang dan di untuk dengan dari ini pada tidak itu dalam adalah akan atau ke oleh juga dapat ada sebagai anda jika telah saya lebih karena bisa kami mereka tersebut tidak seperti para saat hanya secara kita',
};

/** The most frequent words of a language, where they are known. */
export const frequentWords = (code: string): readonly string[] => FREQUENT[code]?.split(' ') ?? [];

/** About the share that a language's most frequent words have of its texts, by their rank (Zipf's law). */
export const shareOf = (rank: number): number => 0.07 / (rank + 2);
/** The share that any word has in a language to which it does not belong. */
const FOREIGN = 0.0003;
/** The same of a single letter, which names things in every language. */
const FOREIGN_LETTER = 0.001;

/** How much a word speaks for a language: the logarithm of how much more often it is in texts of that language than in others. */
export type Evidence = readonly [code: string, weight: number];

let evidence: Map<string, Evidence[]> | undefined;

/** For each function word the languages that have it. */
export function evidenceOfWords(): ReadonlyMap<string, readonly Evidence[]> {
  if (evidence) return evidence;
  evidence = new Map();
  for (const [code, words] of Object.entries(FREQUENT)) {
    words.split(' ').forEach((word, rank) => {
      const one: Evidence = [code, Math.log(shareOf(rank) / (word.length === 1 ? FOREIGN_LETTER : FOREIGN))];
      const others = evidence?.get(word);
      if (others) others.push(one);
      else evidence?.set(word, [one]);
    });
  }
  return evidence;
}
