namespace Comity.App.Statistics.Api;

/// <summary>Examples that stand in the description for programs; from the open figures, cut short.</summary>
internal static class ApiExamples
{
    public const string DataSets = """
        {"items":[{"id":"oecd-foreign-trained-doctors","title":"Doctors by country of first qualification","publisher":"OECD",
        "licence":"CC BY 4.0","source":"https://stats.oecd.org","additive":true,"createdAt":"2026-01-01T00:00:00+00:00","versions":1,"latestVersion":1,
        "observations":1576,"updatedAt":"2026-01-01T00:00:00+00:00","link":"/api/v1/datasets/oecd-foreign-trained-doctors",
        "page":"/data/oecd-foreign-trained-doctors"}],"count":1,"next":null}
        """;

    public const string ObservationsCsv =
        "refArea,measure,unit,occupation,criterion,activity,territory,native,sector,pathway,sex,age,source,counterpart,time,value,status,flags,note,sourceRow,sourceColumn\r\n"
        + "GBR,STOCK,HC,221,QUAL,UNK,_T,_T,_T,_T,_T,_T,UNK,NGA,2018,2831,A,,,705,8\r\n";

    public const string Observations = """
        {"dataSet":"oecd-foreign-trained-doctors","version":1,"items":[{"refArea":"GBR","measure":"STOCK","unit":"HC","occupation":"221","criterion":"QUAL",
        "activity":"UNK","territory":"_T","native":"_T","sector":"_T","pathway":"_T","sex":"_T","age":"_T","source":"UNK","counterpart":"NGA","time":"2018",
        "value":2831,"status":"A","flags":"","note":"","sourceRow":705,"sourceColumn":8,
        "link":"/data/oecd-foreign-trained-doctors/versions/1/rows/705"}],"count":1,"next":null}
        """;

    public const string Shares = """
        {"occupation":"221","year":2018,"years":[2018],"items":[{"destination":"NZL","foreignTrained":6746,"total":15927,"share":42.36,"complete":true,
        "caveats":[],"inputs":[{"refArea":"NZL","counterpart":"GBR","measure":"STOCK","occupation":"221","time":"2018","value":2531,"status":"A",
        "source":{"dataSet":"oecd-foreign-trained-doctors","version":1,"row":1200,"link":"/data/oecd-foreign-trained-doctors/versions/1/rows/1200"}}]}],
        "count":1,"next":null}
        """;

    public const string Rates = """
        {"occupation":"221","year":2018,"years":[2018],"items":[{"origin":"ROU","abroad":16358,"home":58583,"homeYear":2017,"rate":21.83,
        "destinations":[{"destination":"DEU","persons":4200,"percent":25.68,"source":{"dataSet":"oecd-foreign-trained-doctors","version":1,"row":500,
        "link":"/data/oecd-foreign-trained-doctors/versions/1/rows/500"}}],"caveats":["lowerBound"],"incompleteDestinations":[],
        "homeSource":{"dataSet":"who-health-workforce","version":1,"row":9000,"link":"/data/who-health-workforce/versions/1/rows/9000"}}],
        "count":1,"next":null}
        """;

    public const string Corridors = """
        {"origin":"NGA","destination":"GBR","items":[{"origin":"NGA","destination":"GBR","criterion":"QUAL","measure":"STOCK","unit":"HC","occupation":"221",
        "activity":"UNK","territory":"_T","sector":"_T","pathway":"_T","sex":"_T","age":"_T","time":"2018","value":2831,"status":"A","flags":"","note":"",
        "amongOrigins":{"rank":3,"of":193,"percent":5.62},"amongDestinations":{"rank":1,"of":20,"percent":70.13},"caveats":[],
        "source":{"dataSet":"oecd-foreign-trained-doctors","version":1,"row":705,"link":"/data/oecd-foreign-trained-doctors/versions/1/rows/705"}}],
        "count":1,"next":null}
        """;
}
