using System.Globalization;

namespace Comity.App.Statistics;

/// <summary>A version of a data set, the latest or an older one, and where it is found.</summary>
internal sealed record HeldVersion(DataSet DataSet, DataSetVersion Version)
{
    public string Id => DataSet.Id.Value;

    /// <summary>Address of its page.</summary>
    public string Address => $"/data/{Id}/versions/{Number}";

    /// <summary>Address of the version for programs.</summary>
    public string Link => $"{ApiAddress(Id)}/versions/{Number}";

    /// <summary>What stands before the number of a source row in the address of its page.</summary>
    public string Rows => Address + "/rows/";

    /// <summary>As a file is called that holds it.</summary>
    public string FileName => $"{Id}-{Number}";

    public bool IsLatest => Version.Number == DataSet.Versions.Max(v => v.Number);

    private string Number => Version.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Address of a data set for programs.</summary>
    public static string ApiAddress(string dataSet) => "/api/v1/datasets/" + dataSet;
}
